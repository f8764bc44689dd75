fn mk() -> String { String::new() }
fn take(_: String) {}
fn f1(c: bool) { let s = mk(); if c { take(s); } take(s); }
fn f2(c: bool) { let s = mk(); loop { if c { break; } take(s); } }
fn f3() { let s = mk(); for _ in 0..2 { take(s); } }
fn f4(c: bool) { let s = mk(); while c { take(s); if c { return; } } }
fn f5(c: bool) { let s; if c { s = mk(); } println!("{s}"); }
fn f6(c: bool) { let s = mk(); let t = if c { s } else { mk() }; println!("{s}{t}"); }
fn f7(n: u8) { let s = mk(); match n { 0 => take(s), 1 => {} _ => return } println!("{s}"); }
fn f8() { let s = mk(); let f = move || s.len(); f(); println!("{s}"); }
fn f9() { let s = mk(); let f = || take(s); f(); f(); }
fn f10() { let v = vec![mk()]; for s in v { take(s); } println!("{}", v.len()); }
fn f11() { let s = mk(); let v = vec![s, s]; }
fn f12() { let s = mk(); take(s) ; let x = &s; }
fn f13() { let mut s = mk(); take(s); s.push('a'); }
fn f14() { let s = mk(); let r = &s; take(s); println!("{r}"); }
fn f15() { let s = mk(); s + "a"; println!("{s}"); }
fn f16() { let x: u32; x += 1; }
fn f17() { let x: (u32, u32); x.0 = 1; }
fn f18() { let s = mk(); 'a: { if s.len() > 1 { take(s); break 'a; } take(s); } take(s); }
fn f19() { let x: Vec<u8>; loop { x = vec![]; break; } drop(x); drop(x); }
fn f20() { let s = mk(); (|| take(s))(); take(s); }
fn f21() { let x; match 3 { 0 => x = mk(), 1 => return, _ => {} } take(x); }
fn main() {}

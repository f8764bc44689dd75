use std::cell::RefCell;
struct H<'a>(&'a str);
struct L<'a>(&'a str);
impl Drop for L<'_> { fn drop(&mut self) {} }
fn mk() -> String { String::new() }
fn f1() { let r; { let x = 1; r = &x; } println!("{r}"); }
fn f2() { let mut v = vec![]; { let s = mk(); v.push(&s); } println!("{v:?}"); }
fn f3() { let mut v = vec![]; for i in 0..2 { let s = mk(); v.push(s.as_str()); } v.len(); }
fn f4() { let r: &str = { let s = mk(); &s[..] }; println!("{r}"); }
fn f5() { let r: &String = &mk(); let t: &str = mk().as_str(); println!("{r}{t}"); }
fn f6() { let h; { let s = mk(); h = H(&s); } println!("{}", h.0); }
fn f7() { let h; { let s = mk(); h = L(&s); } }
fn f8() { let (a, b); b = mk(); a = L(&b); }
fn f9() { let (b, a); b = mk(); a = L(&b); }
fn f10() { let c = RefCell::new(mk()); let r = c.borrow().as_str(); println!("{r}"); }
fn f11() { let f; { let x = 1; f = || x; } f(); }
fn f12() { let f; { let x = mk(); f = move || x.len(); } f(); }
fn f13() { let f: Box<dyn Fn() -> u32>; let x = 1; f = Box::new(|| x); f(); }
fn f14(c: bool) { let a = mk(); let r; if c { let b = mk(); r = &b; } else { r = &a; } println!("{r}"); }
fn f15() { let mut r = &0; loop { let x = 1; if *r == 1 { break; } r = &x; } }
fn f16() { let o = Some(mk()); let r = match o { Some(s) => &*Box::leak(Box::new(s)), None => "" }; let t = match Some(mk()) { Some(ref s) => s.as_str(), None => "" }; println!("{r}{t}"); }
fn f17() -> usize { let c = RefCell::new(vec![1]); c.borrow().len() }
fn f18() { let s: &'static str = &mk(); }
fn f19() { let x = 5; let s: &'static i32 = &x; }
fn f20() { let v: Vec<&'static str> = { let s = mk(); vec![&s[..]] }; }
fn f21() { let r = mk().trim().len(); let t = mk().trim(); t.len(); }
fn f22() { let x = &mut mk(); x.push('a'); let y = mk().as_mut_str() ; y.len(); }
fn f23() { let mut h = H(""); h.0 = &mk(); println!("{}", h.0); }
fn f24() { let mut x = &mk(); x = &mk(); println!("{x}"); }
fn f25() { let v = vec![&mk()]; v.len(); }
fn f26() { let a = [mk().as_str(), "a"]; a.len(); }
fn f27() { std::thread::spawn(|| { let x = 1; }); let y = mk(); std::thread::spawn(|| println!("{y}")); }
fn f28() { let it = vec![1, 2].iter(); it.count(); }
fn f29() { let it = mk().chars().map(|c| c); it.count(); }
fn f30() { let (mut x, y); { let s = mk(); y = (&s, 1); x = y; } println!("{}", x.1); }
fn main() {}

fn call(f: impl Fn()) {}
fn callm(f: impl FnMut()) {}
struct S { a: Vec<u8>, b: Vec<u8> }
fn f1() { let mut x = 0; let mut f = || x += 1; x = 2; f(); }
fn f2() { let mut x = 0; let mut f = || x += 1; println!("{x}"); f(); }
fn f3() { let mut x = 0; let mut f = || x += 1; let mut g = || x += 2; f(); g(); }
fn f4() { let mut x = 0; let f = || x; x = 1; f(); }
fn f5() { let mut v = vec![1]; let f = || v.len(); v.push(1); f(); }
fn f6() { let mut v = vec![1]; let mut f = || v.push(1); v.len(); f(); }
fn f7(r: &mut u32) { let mut f = || *r += 1; *r = 2; f(); }
fn f8(r: &mut u32) { let mut f = || *r += 1; let mut g = || *r += 1; f(); g(); }
fn f9(r: &mut u32) { let p = &*r; let mut f = || *r += 1; println!("{p}"); f(); }
fn f10(r: &mut u32) { let mut f = || *r += 1; let p = &*r; f(); println!("{p}"); }
fn f11(s: &mut S) { let mut f = || s.a.push(1); s.b.push(2); s.a.push(3); f(); }
fn f12(mut s: S) { let mut f = || s.a.push(1); drop(s); f(); }
fn f13(s: S) { let f = || s.a.len(); drop(s); f(); }
fn f14(s: S) { let f = || s.a.len(); drop(s.b); drop(s.a); f(); }
fn f15(mut v: Vec<u8>) { v.iter().for_each(|x| v.push(*x)); }
fn f16(mut v: Vec<u8>) { v.iter_mut().for_each(|x| *x = v.len() as u8); }
fn f17(mut v: Vec<u8>) { v.retain(|x| v.contains(x)); }
fn f18(mut v: Vec<u8>) { v.sort_by_key(|x| v[0]); }
fn f19(mut x: u8) { callm(|| { x += 1; callm(|| x += 1); let r = &x; x += 1; println!("{r}"); }); }
fn f20() { let mut fs: Vec<Box<dyn FnMut()>> = vec![]; let mut x = 0; for _ in 0..2 { fs.push(Box::new(|| x += 1)); } }
fn f21() { let mut x = 0; let f = &mut || x += 1; let g = &mut || x += 1; f(); g(); }
fn f22(mut o: Option<u8>) { o.map(|_| o.take()); o.as_mut().map(|x| o = None); }
fn f23() { let s = String::new(); let f = || drop(s); println!("{s}"); f(); }
fn f24() { let s = String::new(); let r = &s; let f = move || drop(s); println!("{r}"); f(); }
fn f25() { let mut v = vec![1]; let c = || { v.push(1); }; let d = c; d(); c(); }
fn f26() { let mut x = 1; let r = &mut x; let f = move || *r += 1; println!("{x}"); let mut f = f; f(); }
fn main() {}

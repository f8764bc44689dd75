struct S { n: u32, v: Vec<u32> }
static G: u32 = 1;
static GV: S = S { n: 1, v: vec![] };
fn f1() { let x = 1; x = 2; }
fn f2(x: u32) { x += 1; }
fn f3() { let v = vec![1]; v.push(2); }
fn f4(s: &S) { s.n = 2; }
fn f5(s: &S) { s.v.push(1); }
fn f6(s: S) { s.n += 1; }
fn f7(&x: &u32) { x = 1; }
fn f8(v: &Vec<u32>) { v[0] = 1; }
fn f9(v: Vec<u32>) { v[0] = 1; }
fn f10(a: [u32; 2]) { a[0] = 1; }
fn f11() { let x = 1; let r = &mut x; }
fn f12() { G = 2; }
fn f13() { GV.n = 2; GV.v.clear(); }
fn f14() { for i in 0..2 { i += 1; } }
fn f15(o: Option<u32>) { if let Some(x) = o { x += 1; } }
fn f16(o: &Option<u32>) { if let Some(x) = o { *x += 1; } }
fn f17() { let x = 0; let f = || x += 1; f(); }
fn f18() { let mut x = 0; let f = || x += 1; f(); }
fn f19(s: &S) { let f = || s.n = 1; }
fn f20() { let mut x = 0; call(|| x = 1); }
fn f21(r: &u32) { *r = 1; }
fn f22(r: &&mut u32) { **r = 1; }
fn f23(b: Box<u32>) { *b = 1; }
fn f24(p: *const u32) { unsafe { *p = 1; } }
fn f25(s: std::rc::Rc<S>) { s.n = 1; }
fn f26(s: std::rc::Rc<S>) { s.v.push(1); }
fn f27() { let (a, mut b) = (1, 2); a = 3; b = 4; }
fn f28() { let s = String::new(); s.push('a'); s.push('b'); }
fn f29() { let x; x = 1; x = 2; }
fn f30() { let x; loop { x = 1; } }
fn f31() { let ref x = 1; *x = 2; }
fn f32() { let v = vec![1]; for x in &v { *x = 1; } }
fn f33() { let v = vec![1]; for x in v.iter_mut() {} }
fn f34() { let m: std::collections::HashMap<u8, u8> = Default::default(); m[&1] = 2; }
fn f35() { let f = |x: u32| x = 1; }
fn f36(it: impl Iterator<Item = u8>) { it.next(); }
fn f37(f: impl FnMut()) { f(); }
fn f38(f: &dyn FnMut()) { f(); }
fn f39(f: Box<dyn FnMut()>) { f(); }
fn f40() { match 1 { x => x = 2 } }
const C: [u8; 2] = [1, 2];
fn f41(t: &(u8, u8)) { let (a, b) = t; *a = 1; }
fn f42(v: &[Vec<u8>]) { v[0].push(1); v.first().unwrap().push(2); }
fn call(f: impl Fn()) { f() }
impl S { fn m(&self) { self.n = 1; self.v.push(2); let f = || self.n = 1; } fn k(self) { self.n = 2; } fn r(&self) -> &mut u32 { &mut self.n } }
fn main() {}

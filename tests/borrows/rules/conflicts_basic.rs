struct S { a: String, b: String, v: Vec<u32> }
impl S { fn m(&mut self) -> &mut String { &mut self.a } fn r(&self) -> &String { &self.a } fn id(&mut self) -> &mut Self { self } }
fn two<T>(_: T, _: T) {}
fn both<A, B>(_: A, _: B) {}
fn f1(mut s: S) { let a = &mut s.a; let b = &s.a; a.push('a'); println!("{b}"); }
fn f2(mut s: S) { let a = s.m(); s.b.push('a'); a.push('b'); }
fn f3(mut s: S) { two(&mut s.a, &mut s.a); }
fn f4(mut s: S) { both(s.r(), s.m()); }
fn f5(mut s: S) { both(s.m(), s.r()); }
fn f6(mut s: S) { let r = s.r(); s = S { a: String::new(), b: String::new(), v: vec![] }; println!("{r}"); }
fn f7(mut s: S) { let r = &s.v; s.v.push(r.len() as u32); }
fn f8(mut s: S) { for x in &s.v { s.v.push(*x); } }
fn f9(mut s: S) { for x in s.v.iter_mut() { *x += s.v.len() as u32; } }
fn f10(mut v: Vec<u32>) { let f = &v[0]; v.push(1); println!("{f}"); }
fn f11(mut v: Vec<u32>) { let f = &mut v[0]; let g = &mut v[1]; *f = *g; }
fn f12(mut v: [u32; 3], i: usize, j: usize) { let f = &mut v[i]; let g = &mut v[j]; *f = *g; }
fn f13(mut x: u32) { let r = &mut x; let y = x; *r = y; }
fn f14(mut x: u32) { let r = &mut x; x += 1; *r = 1; }
fn f15(mut x: u32) { let r = &x; x = 1; println!("{r}"); }
fn f16(mut x: (u32, u32)) { let r = &mut x; x.0 = 1; r.1 = 2; }
fn f17(mut x: (u32, u32)) { let r = &x.0; x = (1, 2); println!("{r}"); }
fn f18(s: S) { let r = &s; let t = s; println!("{}", r.a); }
fn f19(s: S) { let r = &s.a; drop(s); println!("{r}"); }
fn f20(s: S) { let r = &s; drop(s.a); println!("{}", r.b); }
fn f21(mut s: S) { s.id().m().push_str(s.r()); }
fn f22(mut s: S) { s.m().push_str(&s.b); }
fn f23(mut s: S) { let t = &mut s; let u = &mut s; t.m(); u.m(); }
fn f24(mut x: i32) { let a = &mut x; let b = &mut *a; *a = 1; *b = 2; }
fn f25(mut x: i32) { let mut a = &mut x; let b = &mut a; *a = 1; **b = 2; }
fn f26(mut v: Vec<Vec<u8>>) { v[0].push(v.len() as u8); }
fn f27(mut v: Vec<Vec<u8>>) { let n = &v; v[0].push(n.len() as u8); }
fn f28(mut v: Vec<u8>) { v[0] = { v.push(1); 2 }; let r = &mut v; r[r.len() - 1] = { r.push(1); 2 }; }
fn f29(mut o: Option<String>) { if let Some(s) = &o { o = None; println!("{s}"); } }
fn f30(mut o: Option<String>) { match o { Some(ref mut s) => { o = None; s.push('a'); } None => {} } }
fn f31(mut o: Option<String>) { match o { Some(ref s) => { o.take(); println!("{s}"); } None => {} } }
fn f32(mut s: String) { let t = s.as_str(); s.clear(); println!("{t}"); }
fn f33(mut s: String) { let t = &s[1..]; s += "a"; println!("{t}"); }
fn f34(mut s: String) { let t = s.chars(); s.push('a'); t.count(); }
fn f35(mut s: String) { s.push_str(s.as_str()); s.insert_str(0, &s); }
fn main() {}

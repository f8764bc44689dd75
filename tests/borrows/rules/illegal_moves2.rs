struct P { a: String, b: Option<String> }
fn f1(v: Vec<P>) { for p in &v { let P { a, .. } = p; drop::<&String>(a); let x = p.a; } }
fn f2(v: &Vec<Option<String>>) { match v[0] { Some(x) => {} None => {} } }
fn f3(p: &mut P) { let b = p.b; p.b = b; }
fn f4(p: &mut P) { let f = || p.a; f(); }
fn f5(p: &P) { consume(p.a) }
fn f6(p: &P) { p.a.into_bytes(); }
fn f7(p: &&P) { let s = p.a; }
fn f8(b: Box<&P>) { let s = b.a; }
fn f9(b: &Box<P>) { let s = b.a; }
fn f10(p: &P) { let s = { p.a }; }
fn f11(p: &P) { let s = if true { p.a } else { String::new() }; }
fn f12(p: &P) { let t = (p.a, 1); }
fn f13(p: &P) -> P { P { a: p.a, b: None } }
fn f14(p: &P) { let v = vec![p.a]; }
fn f15(p: &P) { return drop(p.b); }
fn f16(p: &mut Option<Box<P>>) { let x = p.unwrap(); }
fn f17(p: &Option<String>) { for s in p.into_iter() { let t: String = *s; } }
fn f18(p: std::sync::Arc<P>) { let s = p.a; }
fn f20(p: &P) { match *p { P { a, b: Some(ref c) } => {}, _ => {} } }
fn f21(p: &P) { match *p { P { a, b: Some(c) } => {}, _ => {} } }
fn f22(p: &P) { let P { a: ref x, b } = *p; }
fn f23(p: &[P]) { for &P { ref a, b } in p {} }
fn consume(_: String) {}
fn main() {}

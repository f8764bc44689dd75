struct P { a: String, b: String }
fn main() { let p = P { a: "".into(), b: "".into() }; let a = p.a; let r = &p; println!("{a} {}", r.b); }

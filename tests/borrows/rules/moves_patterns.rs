struct P { a: String, b: String }
enum E { One(String), Two(String, u8), Non }
fn f1(p: P) { let P { a, .. } = p; println!("{a} {}", p.a); }
fn f2(p: P) { let P { ref a, b } = p; println!("{a} {b}"); drop(p); }
fn f3(e: E) { match e { E::One(s) => drop(s), E::Two(..) | E::Non => {} } drop(e); }
fn f4(o: Option<String>) { if let Some(s) = o { drop(s); } println!("{o:?}"); }
fn f5(o: Option<String>) { while let Some(s) = o { drop(s); } }
fn f6(t: (String, String)) { let (a, _) = t; println!("{} {}", a, t.1); println!("{}", t.0); }
fn f7(v: [String; 3]) { let [a, .., c] = v; println!("{a}{c}{}", v[0]); }
fn f8(v: [String; 3]) { let [_, rest @ ..] = v; println!("{rest:?}"); drop(v); }
fn f9(p: P) { let q = P { a: String::new(), ..p }; println!("{}{}", q.b, p.b); println!("{}", p.a); }
fn f10(o: Option<Box<String>>) { let Some(s) = o else { drop(o); return }; drop(s); }
fn f11(o: Option<String>) { let Some(s) = o else { return }; drop((s, o)); }
fn f14(s: Option<String>) { match s { Some(x) if x.len() > 2 => drop(x), Some(ref y) => println!("{y}"), None => {} } println!("{s:?}"); }
fn f15(s: Option<String>) { match s { x @ Some(_) => drop(x), None => {} } match s { None => {}, _ => {} } }
fn f16(b: Box<(String, String)>) { let (x, _) = *b; println!("{x} {}", b.1); let c = b; println!("{}", c.1); }
fn main() {}

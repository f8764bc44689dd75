struct P<'a, 'b> { a: &'a str, b: &'b str }
fn a<'x, 'y>(p: P<'x, 'y>) -> &'x str { p.b }
fn main() { println!("{}", a(P { a: "", b: "" })); let p = P { a: "", b: "" }; println!("{}", p.a); }

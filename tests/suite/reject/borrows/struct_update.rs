struct C<'a> { a: &'a str, b: &'a str }
fn main() {
    let c;
    { let s = String::from("x"); let d = C { a: "a", b: &s }; c = C { a: "b", ..d }; }
    println!("{} {}", c.a, c.b);
}

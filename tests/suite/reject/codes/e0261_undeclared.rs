fn foo(x: &'a str) { }
struct Foo { x: &'a str }
fn main() {}

struct Foo { a: bool }
fn main() { let f = Foo(); }

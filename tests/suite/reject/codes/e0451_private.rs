mod bar { pub struct Foo { pub a: isize, b: isize } }
fn pat(foo: bar::Foo) { let bar::Foo { a, b } = foo; }
fn main() { let f = bar::Foo { a: 0, b: 0 }; }

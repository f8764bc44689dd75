enum Foo<T> { Bar }
struct S<'a> { x: u8 }
fn main() {}

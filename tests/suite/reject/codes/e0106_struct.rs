struct Foo<'a> { x: &'a bool }
struct Bar { x: &bool }
enum Baz { A(u8), B(&bool) }
type T = &u32;
fn main() {}

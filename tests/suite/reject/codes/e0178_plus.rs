trait Foo {}
struct Bar<'a> { x: &'a Foo + 'a }
fn main() {}

#[derive(Clone, Copy)]
struct Foo { foo: Vec<u32> }
fn main() {}

#[derive(Clone, Copy)]
enum Foo { Bar(String), Baz }
fn main() {}

#[derive("Clone")]
struct Foo;
fn main() {}

struct Foo;
unsafe impl Foo { }
fn main() {}

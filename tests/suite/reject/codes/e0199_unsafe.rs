trait Bar { }
struct Foo;
unsafe impl Bar for Foo { }
fn main() {}

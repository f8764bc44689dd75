unsafe trait Bar { }
struct Foo;
impl Bar for Foo { }
fn main() {}

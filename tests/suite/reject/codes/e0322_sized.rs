struct Foo;
impl Sized for Foo {}
fn main() {}

unsafe trait Foo {}
impl Foo for i32 {}
fn main() {}

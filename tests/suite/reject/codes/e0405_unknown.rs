struct Foo;
impl SomeTrait for Foo {}
fn f(x: impl Nope) {}
fn main() {}

struct Foo;
impl<const N: usize> Foo { fn f() {} }
fn main() {}

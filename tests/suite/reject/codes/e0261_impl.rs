struct Foo<'a> { x: &'a str }
impl Foo<'a> { fn f(&self) {} }
fn main() {}

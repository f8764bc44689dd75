struct Foo<X>(X);
impl<#[may_dangle] X> Drop for Foo<X> { fn drop(&mut self) {} }
fn main() {}

fn foo() {}
//! Foo
fn main() {}

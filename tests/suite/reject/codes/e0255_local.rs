use bar::foo;
fn foo() {}
mod bar { pub fn foo() {} }
fn main() {}

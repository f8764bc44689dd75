#![deny(warnings)]
#[macro_use] fn f() {}
fn main() { f(); }

#![deny(warnings)]
#[no_std] fn f() {}
fn main() { f(); }

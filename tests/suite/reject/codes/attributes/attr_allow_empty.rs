#![deny(warnings)]
#[allow()] fn f() {}
fn main() { f(); }

#![deny(warnings)]
extern fn f() {}
fn main() { f() }

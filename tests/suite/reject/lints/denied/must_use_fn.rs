#![deny(unused_must_use)]
pub fn f() { g(); }
#[must_use] fn g() -> i32 { 1 }
fn main() {}

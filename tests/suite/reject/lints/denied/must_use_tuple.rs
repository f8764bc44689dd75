#![deny(unused_must_use)]
pub fn f() { g(); }
fn g() -> (Result<i32, i32>, i32) { (Ok(1), 2) }
fn main() {}

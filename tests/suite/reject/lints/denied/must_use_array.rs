#![deny(unused_must_use)]
pub fn f() { g(); }
fn g() -> [Result<i32, i32>; 2] { [Ok(1), Ok(2)] }
fn main() {}

#![deny(unused_must_use)]
pub fn f() { g(); }
fn g() -> Box<Result<i32, i32>> { Box::new(Ok(1)) }
fn main() {}

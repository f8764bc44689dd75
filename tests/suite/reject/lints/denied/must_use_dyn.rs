#![deny(unused_must_use)]
pub fn f() { g(); }
fn g() -> Box<dyn Iterator<Item = i32>> { Box::new(0..3) }
fn main() {}

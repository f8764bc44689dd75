#![deny(unused_comparisons)]
pub fn f(x: u8) -> bool { x >= 0 }
fn main() {}

#![deny(double_negations)]
pub fn f(x: i32) -> i32 { --x }
fn main() {}

#![deny(trivial_numeric_casts)]
pub fn f(x: i32) -> i32 { x as i32 }
fn main() {}

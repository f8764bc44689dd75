#![deny(unused_parens)]
pub fn f(x: i32) -> i32 { let y = (x + 1); y }
fn main() {}

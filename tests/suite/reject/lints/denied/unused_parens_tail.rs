#![deny(unused_parens)]
pub fn f(x: i32) -> i32 { (x + 1) }
fn main() {}

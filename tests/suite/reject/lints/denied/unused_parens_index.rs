#![deny(unused_parens)]
pub fn f(x: &[i32], i: usize) -> i32 { x[(i)] }
fn main() {}

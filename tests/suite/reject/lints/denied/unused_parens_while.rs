#![deny(unused_parens)]
pub fn f(x: i32) { while (x > 1) {} }
fn main() {}

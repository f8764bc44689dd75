#![deny(unused_parens)]
pub fn f(x: i32) { if (x > 1) {} }
fn main() {}

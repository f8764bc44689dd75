#![deny(unused_parens)]
pub fn f(x: i32) { g((x)); }
pub fn g(_x: i32) {}
fn main() {}

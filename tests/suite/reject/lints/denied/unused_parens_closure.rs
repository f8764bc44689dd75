#![deny(unused_parens)]
pub fn f() { let _g = |x: i32| (x + 1); }
fn main() {}

#![deny(unused_parens)]
pub fn f() -> i32 { let mut x = 0; x += (1); x = (x + 2); x }
fn main() {}

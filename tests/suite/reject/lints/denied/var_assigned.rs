#![deny(unused)]
pub fn f() { let mut x; x = 1; }
fn main() {}

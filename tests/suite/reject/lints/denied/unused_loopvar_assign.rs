#![deny(unused_variables)]
pub fn f() { let mut x = 1; x = 2; }
fn main() {}

#![deny(unused_assignments)]
pub fn f() -> i32 { let mut x = 1; x = 2; x }
fn main() {}

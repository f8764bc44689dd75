#![deny(unused_assignments)]
pub fn f(b: bool) -> i32 { let mut x = 0; if b { x = 1 } else { x = 2 } x }
fn main() {}

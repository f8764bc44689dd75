#![deny(unused_assignments)]
pub fn f() { let mut x = 1; println!("{x}"); x = 2; }
fn main() {}

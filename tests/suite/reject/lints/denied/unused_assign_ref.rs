#![deny(unused_assignments)]
pub fn f() { let mut x = 0; let r = &mut x; *r = 3; x = 5; }
fn main() {}

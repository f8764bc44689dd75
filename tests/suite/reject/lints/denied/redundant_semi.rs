#![deny(redundant_semicolons)]
pub fn f() { let _x = 1;; }
fn main() {}

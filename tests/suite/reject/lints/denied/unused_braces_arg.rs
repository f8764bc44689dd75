#![deny(unused_braces)]
pub fn f() { g({ 1 }); }
pub fn g(_x: i32) {}
fn main() {}

#![deny(dropping_copy_types)]
pub fn f(x: i32) { drop(x); }
fn main() {}

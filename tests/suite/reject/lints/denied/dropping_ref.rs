#![deny(dropping_references)]
pub fn f(x: &i32) { drop(x); }
fn main() {}

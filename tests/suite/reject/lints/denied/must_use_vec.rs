#![deny(unused_must_use)]
pub fn f(v: Vec<i32>) { v.len(); v.iter().map(|x| x + 1); }
fn main() {}

#![deny(dead_code)]
type X = i32;
fn main() {}

#![deny(dead_code)]
const X: i32 = 1;
fn main() {}

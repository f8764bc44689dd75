#![deny(dead_code)]
static X: i32 = 1;
fn main() {}

#![deny(dead_code)]
struct S;
fn main() {}

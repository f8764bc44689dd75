#![deny(dead_code)]
enum E { A }
fn main() {}

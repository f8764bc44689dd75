#![deny(dead_code)]
struct S(i32, i32);
fn main() { let s = S(1, 2); println!("{}", s.0); }

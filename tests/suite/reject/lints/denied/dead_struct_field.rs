#![deny(dead_code)]
struct S { a: i32, b: i32 }
fn main() { let s = S { a: 1, b: 2 }; println!("{}", s.a); }

#![deny(dead_code)]
struct S { a: i32, b: i32 }
fn main() { let S { a, .. } = S { a: 1, b: 2 }; println!("{a}"); }

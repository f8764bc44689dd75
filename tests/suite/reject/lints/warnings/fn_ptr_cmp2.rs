#![deny(warnings)]
fn main() { let a: fn(i32) -> i32 = |x| x; let b: fn(i32) -> i32 = |x| x + 1; println!("{}", a == b); }

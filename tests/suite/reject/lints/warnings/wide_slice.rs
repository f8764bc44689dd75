#![deny(warnings)]
fn main() { let x = [1]; let a: &[i32] = &x; println!("{}", a as *const [i32] == a as *const [i32]); }

#![deny(unused_assignments)]
pub fn f(mut x: i32) { println!("{x}"); x = 2; }
fn main() {}

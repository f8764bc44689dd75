#![deny(unused_mut)]
fn main() { let mut x = 1; println!("{x}"); }

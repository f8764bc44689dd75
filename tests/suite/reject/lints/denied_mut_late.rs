#![deny(unused_mut)]
fn main() { let mut x; x = 5; println!("{x}"); }

#![deny(warnings)]
fn main() { let x: char = unsafe { std::mem::transmute(65u32) }; println!("{x:?}"); }

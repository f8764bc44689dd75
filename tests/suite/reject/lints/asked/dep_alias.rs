#![deny(deprecated)]
#[deprecated] type Old = i32;
fn main() { let x: Old = 3; println!("{x}"); }

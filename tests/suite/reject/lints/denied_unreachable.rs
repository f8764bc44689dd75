#![deny(unreachable_code)]
fn main() { return; println!("x"); }

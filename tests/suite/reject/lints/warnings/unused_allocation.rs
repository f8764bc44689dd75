#![deny(warnings)]
fn main() { let x = Box::new([1]).len(); println!("{x}"); }

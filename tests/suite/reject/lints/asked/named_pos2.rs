#![deny(warnings)]
fn main() { let s = format!("{} {}", 1, name = 3); println!("{s}"); }

#![deny(warnings)]
fn main() { #[allow(dead_code)] println!("x"); }

#![deny(warnings)]
fn main() { #[must_use] let x = 1; println!("{x}"); }

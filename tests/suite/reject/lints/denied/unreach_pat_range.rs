#![deny(unreachable_patterns)]
pub fn f(x: u8) { match x { 0..=255 => {} 3 => {} } }
fn main() {}

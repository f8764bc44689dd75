#![deny(unreachable_patterns)]
pub fn f(x: i32) { match x { _ => {} 1 => {} } }
fn main() {}

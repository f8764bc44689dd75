#![deny(unreachable_patterns)]
pub fn f(x: i32) { match x { 1 | 1 => {} _ => {} } }
fn main() {}

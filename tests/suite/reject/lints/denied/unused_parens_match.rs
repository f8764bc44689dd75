#![deny(unused_parens)]
pub fn f(x: i32) { match (x) { _ => {} } }
fn main() {}

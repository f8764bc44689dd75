#![deny(unused_parens)]
pub fn f(x: i32) { let (_y) = x; match x { (1) => {} _ => {} } }
fn main() {}

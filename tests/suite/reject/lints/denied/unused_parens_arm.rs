#![deny(unused_parens)]
pub fn f(x: i32) -> i32 { match x { 1 => (2), _ => 3 } }
fn main() {}

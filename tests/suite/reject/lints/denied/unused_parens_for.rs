#![deny(unused_parens)]
pub fn f() { for _ in (0..3) {} }
fn main() {}

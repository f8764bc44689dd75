#![deny(unused_parens)]
pub fn f() -> i32 { loop { break (1); } }
fn main() {}

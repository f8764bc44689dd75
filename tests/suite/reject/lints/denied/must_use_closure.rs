#![deny(unused_must_use)]
pub fn f() { || 1; }
fn main() {}

#![deny(unsafe_code)]
pub fn f() { unsafe {} }
fn main() {}

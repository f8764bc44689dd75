#![deny(unsafe_code)]
pub unsafe trait T {}
fn main() {}

#![deny(unsafe_code)]
pub unsafe fn f() {}
fn main() {}

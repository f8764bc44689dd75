#![deny(unused_results)]
pub fn f() { g(); }
fn g() -> i32 { 1 }
fn main() {}

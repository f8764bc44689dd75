#![deny(unused_must_use)]
pub fn f() { g(); }
fn g() -> impl Iterator<Item = i32> { 0..3 }
fn main() {}

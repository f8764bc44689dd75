#![deny(unused_imports)]
pub fn f() { use std::fmt::Debug; }
fn main() {}

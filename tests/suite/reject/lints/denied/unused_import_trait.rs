#![deny(unused_imports)]
use std::fmt::Write;
pub fn f() -> String { String::new() }
fn main() {}

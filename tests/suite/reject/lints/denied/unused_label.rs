#![deny(unused_labels)]
pub fn f() { 'a: loop { break; } }
fn main() {}

#![deny(dead_code)]
mod m { pub fn f() {} pub struct S; }
fn main() {}

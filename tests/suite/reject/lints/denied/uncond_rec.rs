#![deny(unconditional_recursion)]
pub fn f() { f() }
fn main() {}

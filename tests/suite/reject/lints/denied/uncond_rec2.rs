#![deny(unconditional_recursion)]
pub fn f(x: i32) -> i32 { if x > 1 { f(x) } else { f(x - 1) } }
fn main() {}

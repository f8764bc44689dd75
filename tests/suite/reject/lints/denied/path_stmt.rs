#![deny(path_statements)]
pub fn f(x: i32) { x; }
fn main() {}

#![deny(path_statements)]
pub fn f(x: String) { x; }
fn main() {}

#![recursion_limit = "x"]
fn main() {}

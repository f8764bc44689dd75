#![crate_name = "a-b"]
fn main() {}

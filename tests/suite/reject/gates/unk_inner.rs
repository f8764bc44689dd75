#![foo]
fn main() {}

#![deny(missing_docs)]
fn main() {}

#![crate_type = "foo"]
fn main() {}

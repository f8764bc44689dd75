#![feature(nonexistent_rust_feature)]
fn main() {}

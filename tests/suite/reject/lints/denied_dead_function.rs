#![deny(dead_code)]
fn unused() {}
fn main() {}

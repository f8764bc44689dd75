#![deny(dead_code)]
fn f() {}
fn main() {}

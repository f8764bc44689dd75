#![feature(foo)]
fn main() {}

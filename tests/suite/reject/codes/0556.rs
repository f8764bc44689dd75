#![feature(foo_bar = 1)]
fn main() {}

#![feature(box_patterns)]
fn main() {}

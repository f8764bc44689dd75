#![deny(unused_mut)]
fn f(mut x: i32) -> i32 { x }
fn main() { f(1); }

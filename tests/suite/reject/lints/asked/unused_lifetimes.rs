#![deny(unused_lifetimes)]
fn f<'a>(x: i32) -> i32 { x }
fn main() { println!("{}", f(1)); }

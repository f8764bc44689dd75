#![deny(single_use_lifetimes)]
fn f<'a>(x: &'a i32) -> i32 { *x }
fn main() { println!("{}", f(&1)); }

#![deny(unused_attributes)]
#[inline]
#[inline]
fn f() -> i32 { 1 }
fn main() { println!("{}", f()); }

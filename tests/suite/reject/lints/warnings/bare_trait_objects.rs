// edition: 2018
#![deny(warnings)]
fn f(x: &std::fmt::Debug) { println!("{:?}", x); }
fn main() { f(&1); }

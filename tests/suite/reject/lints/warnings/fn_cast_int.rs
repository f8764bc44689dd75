#![deny(warnings)]
fn f() {}
fn main() { println!("{}", f as usize); }

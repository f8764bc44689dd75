// edition: 2021
#![deny(keyword_idents)]
fn gen() -> i32 { 3 }
fn main() { println!("{}", gen()); }

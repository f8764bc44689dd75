// edition: 2018
#![deny(warnings)]
fn main() { for x in [1, 2].into_iter() { println!("{}", x); } }

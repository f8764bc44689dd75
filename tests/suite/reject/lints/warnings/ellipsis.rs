// edition: 2018
#![deny(warnings)]
fn main() { match 3 { 1...5 => println!("a"), _ => {} } }

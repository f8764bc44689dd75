#![deny(unused_extern_crates)]
extern crate core;
fn main() { println!("x"); }

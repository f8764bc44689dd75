#![deny(macro_use_extern_crate)]
#[macro_use]
extern crate std;
fn main() { println!("x"); }

#![deny(unreachable_code)]
fn main() { panic!("a");
 let x = 1; }

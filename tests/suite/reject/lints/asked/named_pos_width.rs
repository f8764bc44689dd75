#![deny(warnings)]
fn main() { println!("{:.1$}", 3.0, p = 3); }

#![deny(dead_code)]
#[derive(Debug)]
enum E { A, B }
fn main() { println!("{:?}", E::A); }

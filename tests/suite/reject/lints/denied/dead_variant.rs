#![deny(dead_code)]
enum E { A, B }
fn main() { let e = E::A; match e { E::A => {} E::B => {} } }

#![deny(dead_code)]
enum E { A { x: i32 }, B(i32) }
fn main() { let e = E::A { x: 1 }; if let E::A { x } = e { println!("{x}"); } let f = E::B(1); if let E::B(_) = f {} }

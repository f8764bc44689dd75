#![deny(unused_variables)]
async fn f(x: u8, _y: u8) { let z = 1; }
fn main() { drop(f(1, 2)); }

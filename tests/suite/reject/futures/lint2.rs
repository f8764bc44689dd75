#![deny(unused_mut)]
async fn f(mut x: u8) -> u8 { x }
fn main() { drop(f(1)); }

mod m { pub struct u8; pub fn f(x: std::primitive::u8) -> core::primitive::u8 { x + 1 } } use std::primitive::*;
fn main() { println!("{}", m::f(3)); let c: char = 'x'; println!("{c}"); }

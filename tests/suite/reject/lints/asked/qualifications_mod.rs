#![deny(unused_qualifications)]
mod a { pub fn f() -> i32 { 1 } pub fn g() -> i32 { self::f() } }
fn main() { println!("{}{}", a::f(), a::g()); }

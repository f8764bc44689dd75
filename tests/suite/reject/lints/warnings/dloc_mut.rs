#![deny(warnings)]
fn f(mut x: u8) -> *mut u8 { &mut x }
fn main() { println!("{}", f(1).is_null()); }

#![deny(warnings)]
pub extern "C" fn f(s: &str) -> usize { s.len() }
fn main() { println!("{}", f("x")); }

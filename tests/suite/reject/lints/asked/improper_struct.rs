#![deny(warnings)]
pub struct P { pub x: i32 }
pub extern "C" fn f(s: P) -> i32 { s.x }
fn main() { println!("{}", f(P { x: 1 })); }

#![deny(unused_unsafe)]
pub fn f() { unsafe { println!("a"); } }
fn main() {}

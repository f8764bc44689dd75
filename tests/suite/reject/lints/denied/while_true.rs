#![deny(while_true)]
pub fn f() { while true { break; } }
fn main() {}

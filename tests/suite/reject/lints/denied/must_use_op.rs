#![deny(unused_must_use)]
pub fn f(a: i32) { a + 1; a == 2; !true; -a; &a; }
fn main() {}

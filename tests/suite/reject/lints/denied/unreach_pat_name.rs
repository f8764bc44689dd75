#![deny(unreachable_patterns)]
pub fn f(x: i32) { match x { a => { let _ = a; } b => { let _ = b; } } }
fn main() {}

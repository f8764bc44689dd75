#![deny(irrefutable_let_patterns)]
pub fn f(x: i32) { let y = x else { return }; let _ = y; }
fn main() {}

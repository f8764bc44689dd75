#![deny(irrefutable_let_patterns)]
pub fn f(x: i32) { if let y = x { let _ = y; } while let z = x { let _ = z; break; } }
fn main() {}

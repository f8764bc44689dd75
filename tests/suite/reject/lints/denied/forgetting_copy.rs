#![deny(forgetting_copy_types)]
pub fn f(x: i32) { std::mem::forget(x); }
fn main() {}

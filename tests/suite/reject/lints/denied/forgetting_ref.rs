#![deny(forgetting_references)]
pub fn f(x: &i32) { std::mem::forget(x); }
fn main() {}

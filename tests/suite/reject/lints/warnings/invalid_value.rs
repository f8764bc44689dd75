#![deny(warnings)]
fn main() { let x: &i32 = unsafe { std::mem::zeroed() }; std::mem::forget(x); }

#![deny(warnings)]
fn main() { let p: Vec<u8> = unsafe { std::mem::zeroed() }; std::mem::forget(p); }

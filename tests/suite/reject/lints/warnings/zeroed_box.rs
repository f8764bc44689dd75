#![deny(warnings)]
struct P { b: Box<u8> }
fn main() { let p: P = unsafe { std::mem::zeroed() }; std::mem::forget(p.b); }

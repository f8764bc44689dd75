#![deny(warnings)]
fn main() { let x: u64 = unsafe { std::mem::transmute([1u8; 8]) }; println!("{x:?}"); }

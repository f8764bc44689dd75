#![deny(warnings)]
fn main() { let x: [u8; 4] = unsafe { std::mem::transmute(1u32) }; println!("{x:?}"); }

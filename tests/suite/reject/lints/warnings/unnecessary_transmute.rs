#![deny(warnings)]
fn main() { let x: u32 = unsafe { std::mem::transmute(1.5f32) }; println!("{x}"); }

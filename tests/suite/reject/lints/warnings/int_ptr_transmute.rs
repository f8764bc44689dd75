#![deny(warnings)]
fn main() { let p: *const u8 = unsafe { std::mem::transmute(1usize) }; println!("{}", p.is_null()); }

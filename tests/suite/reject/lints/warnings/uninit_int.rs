#![deny(warnings)]
fn main() { let p: [u8; 4] = unsafe { std::mem::MaybeUninit::uninit().assume_init() }; println!("{}", p.len()); }

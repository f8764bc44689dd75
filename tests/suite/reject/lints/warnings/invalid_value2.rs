#![deny(warnings)]
fn main() { let x: bool = unsafe { std::mem::MaybeUninit::uninit().assume_init() }; println!("{}", x); }

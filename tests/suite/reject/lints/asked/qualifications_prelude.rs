#![deny(unused_qualifications)]
fn main() { let o = std::option::Option::Some(3); println!("{:?}", o); let n = std::mem::size_of::<u8>(); println!("{n}"); }

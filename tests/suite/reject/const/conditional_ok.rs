const A: u32 = u32::from_str_radix("ff", 16).ok().unwrap(); fn main() { println!("{A}"); }

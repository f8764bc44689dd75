fn main() { let x = 256u8; println!("{x}"); }

fn main() { let x = 255i8 as u8; println!("{x}"); }

fn main() { let x = &0u8 as u32; }

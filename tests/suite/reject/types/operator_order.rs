fn main() { let x = 1 + 1.0; let y = 1u8 + 1u16; }

fn main() { let x = 0u8; let v = x as Vec<u8>; }

fn main() { let x: u8 = box 3; }

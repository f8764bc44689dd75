fn main() { let x: u8 = 1; let y = -x; }

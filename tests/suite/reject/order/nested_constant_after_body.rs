fn main() { const A: u8 = 1 / 0; let x: u8 = "a"; }

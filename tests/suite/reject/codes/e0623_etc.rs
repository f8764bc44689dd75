fn main() { let x: &'static u8 = 5; }

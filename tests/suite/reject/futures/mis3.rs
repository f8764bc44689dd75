fn main() { let x = async { 1 }; let y: u8 = x + 1; drop(y); }

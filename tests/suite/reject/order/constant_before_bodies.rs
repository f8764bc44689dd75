const A: u8 = 255 + 1;
fn main() { let x: u8 = "a"; }

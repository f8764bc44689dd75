const C: u8 = 1;
fn main() { let C = 2u8; }

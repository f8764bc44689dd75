const C: u8 = 1;
fn main() { C = 2; }

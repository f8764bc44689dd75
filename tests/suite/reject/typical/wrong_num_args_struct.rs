struct C(u8, u8, u8);
fn main() { let c = C(0, 0); }

struct T(u8);
fn main() { let T = 3; }

const mut X: u8 = 5;
fn main() {}

const X: u8 = { continue; 3 };
fn main() {}

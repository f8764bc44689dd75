static X: u8;
fn main() {}

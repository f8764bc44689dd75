const X: u8;
fn main() {}

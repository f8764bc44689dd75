struct User { a: u8, b: u8, a: u16 }
fn main() {}

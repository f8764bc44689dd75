union U { a: String, b: u8 }
fn main() {}

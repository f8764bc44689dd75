impl Iterator for Vec<u8> { type Item = u8; fn next(&mut self) -> Option<u8> { None } }
fn main() {}

struct C;
impl Iterator for C { type Item = u8; fn next(&mut self) -> Option<u8> { None } }
fn main() { for x in C.rev() {} }

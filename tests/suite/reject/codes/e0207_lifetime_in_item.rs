impl<'a> Iterator for S { type Item = &'a u8;
fn next(&mut self) -> Option<&'a u8> { None } }
struct S;
fn main() {}

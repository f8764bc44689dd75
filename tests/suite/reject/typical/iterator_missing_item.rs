struct C;
impl Iterator for C { fn next(&mut self) -> Option<u32> { None } }
fn main() {}

trait C { type Item; fn get(&self) -> Self::Item; }
impl C for u8 { type Item = u8; fn get(&self) -> String { String::new() } }
fn main() {}

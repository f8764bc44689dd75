use std::ops::Deref;
struct B(u8);
impl Deref for B { fn deref(&self) -> &u8 { &self.0 } }
fn main() {}

use std::ops::Index;
struct B;
impl Index<usize> for B { type Output = u8; fn index(&self, i: i32) -> &u8 { &0 } }
fn main() {}

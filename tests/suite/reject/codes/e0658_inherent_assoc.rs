struct S;
impl S { type A = u8; }
fn main() {}

struct S;
impl S { const X: u8; }
fn main() {}

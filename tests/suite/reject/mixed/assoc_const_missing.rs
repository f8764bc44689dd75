trait A { const X: u8; }
struct S;
impl A for S {}
fn main() {}

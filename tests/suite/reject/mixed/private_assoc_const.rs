mod a { pub struct S; impl S { const X: u8 = 1; } }
fn main() { a::S::X; }

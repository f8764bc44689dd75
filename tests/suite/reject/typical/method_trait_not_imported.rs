mod m { pub trait Tr { fn go(&self) {} } impl Tr for u8 {} }
fn main() { 1u8.go(); }

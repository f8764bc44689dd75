trait T { fn f(&self) -> u8; }
impl T for u8 { fn f(&self) -> u16 { 1 } }
fn main() {}

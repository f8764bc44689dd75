trait T { fn f(&self, x: u8); }
impl<X> T for X { }
impl T for u8 { fn f(&self, x: u16) {} }
fn main() {}

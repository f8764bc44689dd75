trait T { fn f(&self); }
impl T for u8 { fn f(&mut self) {} }
fn main() {}

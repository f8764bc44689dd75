struct S { a: u8 }
impl S { fn f(&self, x: &u8) -> &u8 { &self.a } fn g(x: &u8, y: &u8) -> &u8 { x } }
fn main() {}

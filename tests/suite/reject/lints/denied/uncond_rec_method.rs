#![deny(unconditional_recursion)]
pub struct S; impl S { pub fn f(&self) { self.f() } }
fn main() {}

#![deny(dead_code)]
trait X { fn f(&self); }
impl X for i32 { fn f(&self) {} }
fn main() {}

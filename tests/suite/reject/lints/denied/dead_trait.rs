#![deny(dead_code)]
trait X { fn f(&self); }
fn main() {}

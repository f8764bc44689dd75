#![deny(non_shorthand_field_patterns)]
pub struct S { a: i32 }
pub fn f(s: S) { let S { a: a } = s; let _ = a; }
fn main() {}

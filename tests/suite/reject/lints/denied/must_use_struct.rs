#![deny(unused_must_use)]
#[must_use] pub struct S;
pub fn f() { g(); }
fn g() -> S { S }
fn main() {}

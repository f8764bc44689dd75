#![deny(unused_must_use)]
pub fn f() { g(); }
fn g() -> Result<(), ()> { Ok(()) }
fn main() {}

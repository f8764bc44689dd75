#![deny(unused_must_use)]
fn f() -> Result<u8, u8> { Ok(1) }
fn main() { f(); }

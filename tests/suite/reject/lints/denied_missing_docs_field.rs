#![deny(missing_docs)]
//! a
fn f() {}
/// a
pub struct S { pub a: u8 }
fn main() {}

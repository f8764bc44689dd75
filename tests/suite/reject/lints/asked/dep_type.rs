#![deny(warnings)]
#[deprecated] pub struct Old;
fn f(_: Old) {}
fn main() { let _ = f; }

#![deny(warnings)]
#[cold] struct S;
fn main() { let _s = S; }

#![deny(warnings)]
#[unsafe(no_mangle)] struct S;
fn main() { let _s = S; }

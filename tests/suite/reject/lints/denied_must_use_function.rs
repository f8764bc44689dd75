#![deny(unused_must_use)]
#[must_use] fn g() -> i32 { 1 } fn main() { g(); }

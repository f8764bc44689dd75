#![deny(unused_macros)]
macro_rules! m { () => {} }
fn main() {}

#![deny(warnings)]
#![allow(foo_bar)]
fn main() {}

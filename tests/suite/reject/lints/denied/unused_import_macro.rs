#![deny(unused_imports)]
use std::println as p;
fn main() {}

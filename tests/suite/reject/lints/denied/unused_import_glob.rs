#![deny(unused_imports)]
use std::collections::*;
fn main() {}

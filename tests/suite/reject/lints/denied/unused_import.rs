#![deny(unused_imports)]
use std::collections::HashMap;
fn main() {}

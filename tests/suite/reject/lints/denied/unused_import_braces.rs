#![deny(unused_imports)]
use std::collections::{HashMap, HashSet};
pub fn f() -> HashMap<i32, i32> { HashMap::new() }
fn main() {}

#![deny(unused_import_braces)]
use std::collections::{HashMap};
fn main() { let m: HashMap<i32, i32> = HashMap::new(); println!("{}", m.len()); }

#![deny(unused_qualifications)]
use std::collections::HashMap;
fn main() { let m: std::collections::HashMap<i32, i32> = HashMap::new(); println!("{}", m.len()); }

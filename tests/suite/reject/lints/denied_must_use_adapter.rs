#![deny(unused_must_use)]
fn main() { let v = vec![1]; v.iter().map(|x| x + 1); "a".to_string(); 1 + 1; v.len() == 1; }

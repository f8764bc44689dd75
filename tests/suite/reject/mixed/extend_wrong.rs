fn main() { let mut v: Vec<u8> = vec![]; v.extend(vec!["a"]); }

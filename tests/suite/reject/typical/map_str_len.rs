fn main() { let w: Vec<u32> = vec!["a"].iter().map(|s| s.len()).collect(); }

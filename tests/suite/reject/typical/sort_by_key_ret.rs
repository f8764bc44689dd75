fn main() { let mut v = vec![1, 2]; v.sort_by(|a, b| a < b); }

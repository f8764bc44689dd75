fn main() { let v = vec![1, 2]; v.contains(1); v.contains(&"a"); }

fn main() { let v = vec![1]; v.push(); v.len(1); }

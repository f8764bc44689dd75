fn main() { let v = vec![1]; let i: i32 = v.len() - 1; }

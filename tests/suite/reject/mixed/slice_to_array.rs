fn main() { let v = vec![1, 2, 3]; let a: [i32; 3] = v[..]; }

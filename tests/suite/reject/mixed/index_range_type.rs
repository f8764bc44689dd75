fn main() { let v = vec![1]; let a = &v[0i32..1]; let b = v["a"]; }

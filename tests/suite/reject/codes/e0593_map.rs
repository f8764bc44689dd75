fn main() { let v: Vec<u8> = vec![1u8].into_iter().map(|a, b| a).collect(); }

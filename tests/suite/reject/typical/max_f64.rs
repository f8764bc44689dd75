fn main() { let m = vec![1.0, 2.0].into_iter().max(); }

fn main() { let s: String = vec![1].iter().fold(String::new(), |a, b| a + b); }

fn main() { let x = "5".parse().unwrap(); }

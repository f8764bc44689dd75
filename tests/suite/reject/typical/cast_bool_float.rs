fn main() { let x = true as f64; }

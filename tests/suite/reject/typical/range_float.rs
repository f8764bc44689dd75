fn main() { for i in 0.0..1.0 {} }

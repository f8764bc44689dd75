fn main() { if let Some(x) = 5 {} }

fn main() { let v: Vec<str> = Vec::new(); }

fn main() { let a = Some(2) * 3; }

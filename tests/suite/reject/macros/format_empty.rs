fn main() { let s = format!(); }

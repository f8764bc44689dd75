fn main() { let s = "a".into(); }

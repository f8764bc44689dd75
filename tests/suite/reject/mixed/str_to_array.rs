fn main() { let a: &[u8; 3] = "abc"; }

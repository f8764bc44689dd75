fn main() { let f = |Some(x): Option<u8>| x; }

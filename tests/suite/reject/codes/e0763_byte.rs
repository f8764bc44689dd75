fn main() { let c = b'a; }

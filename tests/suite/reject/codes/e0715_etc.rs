fn main() { let p = &raw mut (1 + 2); }

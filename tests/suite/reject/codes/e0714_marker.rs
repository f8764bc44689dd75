fn main() { let x = &raw const 3; }

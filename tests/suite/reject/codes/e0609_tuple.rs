fn main() { let t = (1, 2); t.2; t.a; }

fn main() { let gen = 1; }

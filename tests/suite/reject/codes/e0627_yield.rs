fn main() { yield 3; }

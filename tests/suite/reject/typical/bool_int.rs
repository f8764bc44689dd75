fn main() { let b: bool = 1; if 3 {} }

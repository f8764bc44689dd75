fn main() { let f = println; }

fn main() { let x = 1.5; if x > 1 {} }

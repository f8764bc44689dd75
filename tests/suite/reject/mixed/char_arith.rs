fn main() { let c = 'a' + 1; }

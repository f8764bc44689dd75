fn main() { let f = |x| x; }

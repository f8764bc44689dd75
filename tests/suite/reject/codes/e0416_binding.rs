fn main() { match (1, 2) { (x, x) => {} } }

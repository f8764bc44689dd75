fn main() { let c: char = "a"; let s: &str = 'a'; }

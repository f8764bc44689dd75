fn main() { let x = Vec::new(); let y = "a".chars().rev().collect(); }

fn main() { [1, 2].iter().for_each(|a, b| {}); }

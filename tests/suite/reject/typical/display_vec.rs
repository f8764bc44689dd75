fn main() { println!("{}", vec![1]); }

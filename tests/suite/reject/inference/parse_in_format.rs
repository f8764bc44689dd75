fn main() { println!("{:?}", "a".parse()); }

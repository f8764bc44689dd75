fn main() { println!("{:?}", None); }

fn main() { println!("{:x}", 1.5); }

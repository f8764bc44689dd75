fn main() { println!("{:b}", "a"); }

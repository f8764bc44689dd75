fn main() { println!("{:z}", 1); }

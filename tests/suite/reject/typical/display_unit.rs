fn main() { println!("{}", ()); }

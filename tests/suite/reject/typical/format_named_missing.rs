fn main() { println!("{name}"); }

fn main() { println!("{}", u32); let x = Vec; }

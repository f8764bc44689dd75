fn main() { println!("{}", 0u32 as char); }

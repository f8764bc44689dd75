fn main() { let s = [1, 2].iter().sum(); println!("{}", s); }

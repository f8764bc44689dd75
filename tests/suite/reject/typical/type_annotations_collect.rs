fn main() { let v = (0..3).collect(); println!("{}", 1); }

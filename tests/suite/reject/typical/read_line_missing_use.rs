fn main() { let mut b = String::new(); std::io::stdin().read_to_string(&mut b); }

fn main() { let mut s = String::new(); write!(s, "a").unwrap(); }

fn main() { let p = (1, 2); println!("{p.0}"); }

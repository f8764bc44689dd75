fn main() { println!("{}", 2.0.neg()); let x = 2.0; x.powi(2); }

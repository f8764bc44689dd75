macro_rules! m { ($e:expr) => { $e.len() } } fn main() { println!("{}", m!("abc")); m!(5); }

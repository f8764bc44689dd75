macro_rules! inner { (1) => { "one" }; }
macro_rules! outer { ($e:expr) => { inner!($e) }; } fn main() { println!("{}", outer!(1)); }

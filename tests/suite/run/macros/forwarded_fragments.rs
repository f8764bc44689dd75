macro_rules! inner { (1) => { "one" }; ($e:expr) => { "expr" }; }
macro_rules! outer { ($e:expr) => { inner!($e) }; }
macro_rules! outer_tt { ($e:tt) => { inner!($e) }; }
macro_rules! outer_lit { ($e:literal) => { inner!($e) }; }
fn main() { println!("{} {} {}", outer!(1), outer_tt!(1), outer_lit!(1)); }

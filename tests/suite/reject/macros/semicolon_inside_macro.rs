macro_rules! m { ($e:expr) => { $e; }; }
macro_rules! n { ($e:expr) => { m!($e) }; }
fn main() { let a = n!(3); println!("{a:?}"); }

macro_rules! m { ($e:expr) => { $e; }; }
fn main() { println!("{}", m!(3)); }

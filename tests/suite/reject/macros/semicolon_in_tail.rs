macro_rules! m { ($e:expr) => { println!("{}", $e); }; }
fn main() { m!(3) }

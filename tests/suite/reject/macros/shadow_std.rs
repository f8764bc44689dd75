macro_rules! vec { ($x:expr) => { $x } }
fn main() { let v = vec![1, 2]; }

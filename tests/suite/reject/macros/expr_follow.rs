macro_rules! bad { ($a:expr + $b:expr) => { $a } }
fn main() {}

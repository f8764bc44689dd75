macro_rules! bad { ($a:expr, $a:expr) => {} }
fn main() {}

macro_rules! bad { ($p:pat + $e:expr) => {} }
fn main() {}

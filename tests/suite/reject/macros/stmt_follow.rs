macro_rules! bad { ($s:stmt $e:expr) => {} }
fn main() {}

macro_rules! bad { ($a) => {} }
fn main() {}

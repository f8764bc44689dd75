macro_rules! bad { ($a:foo) => {} }
fn main() {}

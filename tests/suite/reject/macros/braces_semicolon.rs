macro_rules! m { () => {} }
m!()
fn main() {}

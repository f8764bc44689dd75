macro_rules! bad { ($t:ty $i:ident) => {} }
fn main() {}

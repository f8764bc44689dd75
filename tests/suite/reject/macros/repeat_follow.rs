macro_rules! bad { ($($e:expr)* $i:ident) => {} }
fn main() {}

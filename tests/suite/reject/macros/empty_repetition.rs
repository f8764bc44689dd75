macro_rules! bad { ($()*) => {} }
fn main() {}

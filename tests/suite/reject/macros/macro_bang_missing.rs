macro_rules! hi { () => {} }
fn main() { hi(); }

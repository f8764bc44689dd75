#[allow_internal_unstable(x)]
macro_rules! m { () => {} }
fn main() {}

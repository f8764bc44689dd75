macro_rules! m { x => {} }
fn main() {}

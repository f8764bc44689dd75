macro_rules! m { () => { let x = 1; } }
fn main() { m!(); x; }

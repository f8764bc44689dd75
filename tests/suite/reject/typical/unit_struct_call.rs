struct U;
fn main() { let u = U(); }

enum E { A }
fn main() { let e = E::B; }

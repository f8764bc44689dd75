enum E { A }
fn main() { let x = E::A::B; let y = Nope::A; }

enum E { A(u8) }
fn main() { let x = E::A(1) as u8; }

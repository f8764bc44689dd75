enum E { A { x: u8 } }
fn main() { let e = E::A { x: 1 }; e.x; }

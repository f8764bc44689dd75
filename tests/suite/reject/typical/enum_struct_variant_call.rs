enum E { V { x: u8 } }
fn main() { let e = E::V(1); }

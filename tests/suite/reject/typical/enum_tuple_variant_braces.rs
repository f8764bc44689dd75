enum E { V(u8) }
fn main() { let e = E::V { 0: 1 }; let f = E::V { x: 1 }; }

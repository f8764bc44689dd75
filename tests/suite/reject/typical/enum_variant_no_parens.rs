enum E { V(u8) }
fn main() { let e: E = E::V; }

union N { b: [u8; 4], t: (u8, u8) }
fn main() { let mut n = N { b: [0; 4] }; (n.t.0, n.b[1]) = (1, 2); }

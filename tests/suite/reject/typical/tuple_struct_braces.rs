struct P(u8, u8);
fn main() { let p = P { 0: 1, 1: 2 }; let q = P { x: 1 }; }

struct P(u8, u8);
fn main() { let P(x) = P(1, 2); let P(a, .., b, c) = P(1, 2); }

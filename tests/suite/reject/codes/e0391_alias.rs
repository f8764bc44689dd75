type A = B;
type B = A;
fn main() { let x: A; }

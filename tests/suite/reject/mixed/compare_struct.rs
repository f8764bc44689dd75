struct A;
fn main() { A == A; A > A; }

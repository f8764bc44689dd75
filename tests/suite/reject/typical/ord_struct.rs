struct A;
fn main() { if A < A {} let v = vec![A]; v.iter().max(); }

struct A;
fn main() { let mut v = vec![A]; v.sort(); }

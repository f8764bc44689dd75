struct A;
fn main() { let a: A = "x".parse().unwrap(); }

struct A; struct B;
fn main() { let b = A as B; }

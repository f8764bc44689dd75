struct A;
fn main() { let x: u32 = A.into(); }

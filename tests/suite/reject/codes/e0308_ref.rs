fn f(x: &mut u8) {}
fn main() { let mut a = 1; f(&a); f(a); }

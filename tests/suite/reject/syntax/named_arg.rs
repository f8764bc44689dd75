fn f(a: u8) {}
fn main() { f(a: 3); }

fn f(a: u8 = 3) {}
fn main() {}

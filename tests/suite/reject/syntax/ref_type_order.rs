fn f(x: mut& u8) {}
fn main() {}

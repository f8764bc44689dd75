fn f(x: Vec<u8) {}
fn main() {}

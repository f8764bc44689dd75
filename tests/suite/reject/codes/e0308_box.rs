fn f(x: Box<u8>) {}
fn main() { f(3); }

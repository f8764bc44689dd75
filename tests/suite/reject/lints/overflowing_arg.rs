fn f(x: u16) {}
fn main() { f(70000); }

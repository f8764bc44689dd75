fn f(x: _) {}
fn main() {}

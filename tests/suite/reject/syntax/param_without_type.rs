fn f(x) {}
fn main() {}

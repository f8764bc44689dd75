fn f(x: &'a) {}
fn main() {}

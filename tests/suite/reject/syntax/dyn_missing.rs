fn f(x: &dyn) {}
fn main() {}

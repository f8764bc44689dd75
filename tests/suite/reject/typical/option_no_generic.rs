fn f(x: Option) {}
fn main() {}

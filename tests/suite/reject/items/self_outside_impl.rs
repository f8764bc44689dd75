fn f(x: Self) {}
fn main() {}

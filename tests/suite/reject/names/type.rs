fn f(x: Strin) {}
fn main() {}

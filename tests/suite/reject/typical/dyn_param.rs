fn f(x: dyn std::fmt::Debug) {}
fn main() {}

fn f(x: Box<dyn Iterator>) {}
fn main() {}

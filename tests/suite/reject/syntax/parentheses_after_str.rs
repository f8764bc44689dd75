fn f(x: &str()) -> bool() { true }
fn main() {}

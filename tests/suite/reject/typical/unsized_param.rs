fn f(s: str) {}
fn main() {}

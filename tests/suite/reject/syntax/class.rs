class A { }
fn main() {}

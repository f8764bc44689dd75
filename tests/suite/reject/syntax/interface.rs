interface A { }
fn main() {}

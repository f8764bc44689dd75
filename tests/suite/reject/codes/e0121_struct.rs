struct S { v: Vec<_> }
fn main() {}

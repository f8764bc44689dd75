struct S
fn main() {}

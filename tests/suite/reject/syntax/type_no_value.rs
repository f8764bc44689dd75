type X;
fn main() {}

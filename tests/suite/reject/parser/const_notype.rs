const X = 1;
fn main() {}

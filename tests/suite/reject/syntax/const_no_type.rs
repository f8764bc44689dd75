const X = 5;
fn main() {}

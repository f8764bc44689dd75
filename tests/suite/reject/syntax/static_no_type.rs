static X = 5;
fn main() {}

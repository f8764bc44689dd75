static X = 1;
fn main() {}

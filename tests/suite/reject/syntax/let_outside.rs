let x = 5;
fn main() {}

static mut X = 1;
fn main() {}

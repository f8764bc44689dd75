fn f(x: impl Copy) {}
fn main() { f::<u8>(1); }

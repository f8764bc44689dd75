#[derive(PartialOrd)]
struct A(u8);
fn main() {}

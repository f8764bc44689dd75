#[derive(Eq)]
struct A(u8);
fn main() {}

#[derive(Copy)]
struct A(u8);
fn main() {}

struct A;
struct B: A { x: u8 }
fn main() {}

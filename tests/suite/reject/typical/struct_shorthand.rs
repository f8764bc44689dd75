struct A { x: u8 }
fn main() { let a = A { x }; }

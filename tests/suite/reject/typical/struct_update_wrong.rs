struct A { x: u8, y: u8 } struct B { x: u8, y: u8 }
fn main() { let b = B { x: 1, y: 2 }; let a = A { x: 1, ..b }; }

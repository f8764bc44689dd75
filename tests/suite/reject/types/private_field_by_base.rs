mod m { #[derive(Default)] pub struct S { pub a: u8, b: u8 } }
fn main() { let s = m::S { a: 1, ..Default::default() }; }

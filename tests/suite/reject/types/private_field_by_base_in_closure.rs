mod m { #[derive(Default, Clone)] pub struct S { pub a: u8, b: u8, pub(super) c: u8 } pub mod n { pub fn ok() -> super::S { super::S { a: 1, ..super::S::default() } } } }
fn main() { let x = m::n::ok(); let f = |s: m::S| m::S { a: 2, c: 1, ..s }; f(x); }

mod m { pub struct S { x: u8 } impl S { pub fn new() -> S { S { x: 1 } } } }
fn main() { let s = m::S::new(); s.x; }
fn b() { let x: u8 = "a"; }

mod m { pub struct T(u8); }
fn main() { let t = m::T(1); }

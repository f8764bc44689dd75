mod m { pub struct T(u8); impl T { pub fn new() -> T { T(1) } } }
fn main() { let m::T(x) = m::T::new(); }

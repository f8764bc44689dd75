mod m { pub struct A; }
use m::B;
use crate::n::C;
fn main() {}

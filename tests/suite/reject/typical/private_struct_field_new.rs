mod m { pub struct B { pub t: String, s: String } }
fn main() { let b = m::B { t: String::new(), s: String::new() }; }

mod a { pub mod b { struct Hidden; pub struct Shown; } }
fn main() { a::b::Hidden; a::b::Shown; }

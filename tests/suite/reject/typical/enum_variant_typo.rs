enum Color { Red, Green }
fn main() { let c = Color::Gren; }

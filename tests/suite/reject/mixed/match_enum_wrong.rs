enum A { X } enum B { Y }
fn main() { match A::X { B::Y => {} } }

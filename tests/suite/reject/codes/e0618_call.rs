enum X { Entry }
fn main() { X::Entry(); let x = 0i32; x(); }

union U { a: u8, b: i8 }
fn main() { let u = U { a: 1 }; let f = match u { U { b } => b }; }

union U { a: u32, b: f32 }
fn main() { let u = U { a: 1, b: 2.0 }; }

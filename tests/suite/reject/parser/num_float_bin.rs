fn f() { let x = 0b1f32; }
fn main() {}

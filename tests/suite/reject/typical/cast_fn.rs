fn f() {}
fn main() { let x = f as u8; let y = f as usize; let z = f as f32; }

fn f() { let a = [1][2]; }
fn g() { let x: u8 = 256; }
fn main() { let z = 255u8 + 1; }

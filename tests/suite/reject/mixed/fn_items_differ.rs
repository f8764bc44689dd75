fn a() {} fn b(x: u8) {}
fn main() { let v = [a, b]; }

fn f() { let x = 0x1.0; }
fn main() {}

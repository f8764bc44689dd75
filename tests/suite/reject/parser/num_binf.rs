fn f() { let x = 0b1.0; }
fn main() {}

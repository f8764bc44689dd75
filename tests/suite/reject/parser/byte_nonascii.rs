fn f() { let x = b'é'; }
fn main() {}

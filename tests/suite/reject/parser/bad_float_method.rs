fn f() { let x = 2.powi(3); }
fn main() {}

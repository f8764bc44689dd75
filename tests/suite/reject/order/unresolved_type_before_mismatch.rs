fn main() { let x: u8 = "a"; }
fn f(x: Missing) {}

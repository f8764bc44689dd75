fn a() { let x: u8 = "a"; }
fn b() { 1.foo(); }
fn main() {}

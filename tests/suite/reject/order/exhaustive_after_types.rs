fn a() { match 1 { 1 => {} } }
fn b() { let x: u8 = "a"; }
fn main() {}

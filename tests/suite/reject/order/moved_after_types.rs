fn a() { let s = String::new(); drop(s); drop(s); }
fn b() { let x: u8 = "a"; }
fn main() {}

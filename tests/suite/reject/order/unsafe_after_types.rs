unsafe fn u() {}
fn a() { u(); }
fn b() { let x: u8 = "a"; }
fn main() {}

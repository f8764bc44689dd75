#![deny(unit_bindings)]
fn f() {}
fn main() { let x = f(); println!("{:?}", x); }

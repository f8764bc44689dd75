#![deny(unreachable_pub)]
mod m { pub fn f() {} }
fn main() { m::f(); }

#![deny(unused_attributes)]
#[must_use]
mod m { pub fn f() {} }
fn main() { m::f(); }

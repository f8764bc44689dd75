#![deny(unused_qualifications)]
struct S;
fn f() -> crate::S { S }
fn main() { let _s = f(); }

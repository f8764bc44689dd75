#![deny(unused_must_use)]
#[must_use] pub trait T {}
impl T for i32 {}
fn g() -> impl T { 1 }
pub fn f() { g(); }
fn main() {}

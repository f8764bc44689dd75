#![deny(warnings)]
mod a { trait P {} impl P for i32 {} pub struct S<T: P>(pub T); pub fn f<T: P>(_: T) {} }
fn main() { a::f(a::S(1).0); }

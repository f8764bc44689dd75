#![deny(warnings)]
mod a { pub(super) struct P; pub fn f() -> P { P } struct Q; pub fn g(_: Option<Q>) {} pub fn h() { g(Some(Q)) } }
fn main() { a::f(); a::h(); }

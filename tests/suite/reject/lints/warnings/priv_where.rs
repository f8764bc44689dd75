#![deny(warnings)]
struct P; pub trait T { fn f(&self) {} } impl T for P {} pub fn g() where P: T { P.f() }
fn main() { g(); }

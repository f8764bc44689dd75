#![deny(warnings)]
struct W<T>(T);
impl<T> W<T> where T: Drop { fn f(&self) -> &T { &self.0 } }
struct D; impl Drop for D { fn drop(&mut self) {} }
fn main() { W(D).f(); }

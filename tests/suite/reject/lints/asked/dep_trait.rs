#![deny(warnings)]
#[deprecated] pub trait Old { fn f(&self) {} }
struct S;
impl Old for S {}
fn main() { S.f(); }

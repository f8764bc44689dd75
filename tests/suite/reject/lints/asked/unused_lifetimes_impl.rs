#![deny(unused_lifetimes)]
struct S(i32);
impl<'a> S { fn g(&self) -> i32 { self.0 } }
fn main() { println!("{}", S(1).g()); }

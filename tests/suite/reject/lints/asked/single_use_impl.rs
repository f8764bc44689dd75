#![deny(single_use_lifetimes)]
struct S<'a>(&'a i32);
impl<'a> S<'a> { fn g(&self) -> i32 { *self.0 } }
fn main() { println!("{}", S(&1).g()); }

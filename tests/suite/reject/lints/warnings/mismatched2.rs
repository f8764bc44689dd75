#![deny(warnings)]
struct S<'a>(&'a i32);
impl<'a> S<'a> { fn f(&'a self) -> &i32 { self.0 } fn g(&self) -> std::slice::Iter<i32> { [].iter() } }
fn main() { println!("{} {}", S(&1).f(), S(&1).g().count()); }

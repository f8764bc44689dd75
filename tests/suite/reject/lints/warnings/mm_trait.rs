#![deny(warnings)]
struct W<'a>(&'a i32);
trait T { fn f(&self) -> W; }
impl T for i32 { fn f(&self) -> W<'_> { W(self) } }
fn main() { println!("{}", 1.f().0); }

#![deny(warnings)]
pub trait T { fn f(&self) -> impl Iterator<Item = i32>; }
pub struct S;
impl T for S { fn f(&self) -> std::vec::IntoIter<i32> { vec![1].into_iter() } }
fn main() { for x in S.f() { println!("{x}"); } }

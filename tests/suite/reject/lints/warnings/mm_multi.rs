#![deny(warnings)]
use std::slice::Iter;
struct S { v: Vec<i32> }
impl S {
    fn a(
        &self,
        n: usize,
    ) -> Iter<i32> {
        self.v[n..].iter()
    }
}
fn main() { println!("{}", S { v: vec![1] }.a(0).count()); }

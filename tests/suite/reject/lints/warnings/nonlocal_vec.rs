#![deny(warnings)]
trait T { fn t(&self) {} }
fn main() { impl T for Vec<i32> {} vec![1].t(); }

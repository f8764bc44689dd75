#![deny(dead_code)]
struct S { a: i32 }
impl S { fn f(&self) -> i32 { self.a } }
fn main() {}

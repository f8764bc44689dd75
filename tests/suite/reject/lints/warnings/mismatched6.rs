#![deny(warnings)]
struct S<'a>(&'a i32);
fn f(x: &'static i32) -> S { S(x) }
fn main() { println!("{}", f(&1).0); }

#![deny(warnings)]
struct S<'a>(&'a i32);
fn f<'a>(x: &'a i32) -> S<'_> { S(x) }
fn main() { println!("{}", f(&1).0); }

#![deny(warnings)]
struct S { a: i32 }
fn main() { let s = S { /// d
 a: 1 }; println!("{}", s.a); }

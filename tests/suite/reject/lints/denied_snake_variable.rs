#![deny(non_snake_case)]
fn main() { let myVar = 1; println!("{myVar}"); struct S { aB: i32 } let s = S { aB: 1 }; println!("{}", s.aB); }

#![deny(warnings)]
struct S;
fn main() { impl std::fmt::Display for S { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("x") } } println!("{}", S); }

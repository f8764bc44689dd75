#![deny(explicit_outlives_requirements)]
struct S<'a, T: 'a> { r: &'a T }
fn main() { println!("{}", S { r: &1 }.r); }

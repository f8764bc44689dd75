#![deny(explicit_outlives_requirements)]
struct S<'a, T> where T: 'a + Copy { r: &'a T }
fn main() { println!("{}", S { r: &1 }.r); }

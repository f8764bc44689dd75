#![deny(warnings)]
type A<T: Copy> = Vec<T>;
fn main() { let x: A<i32> = vec![]; println!("{x:?}"); }

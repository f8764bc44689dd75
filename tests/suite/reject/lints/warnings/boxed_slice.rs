// edition: 2021
#![deny(warnings)]
fn main() { let b: Box<[i32]> = vec![1].into_boxed_slice(); for x in b.into_iter() { println!("{}", x); } }

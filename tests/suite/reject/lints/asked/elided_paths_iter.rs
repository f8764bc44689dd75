#![deny(elided_lifetimes_in_paths)]
use std::slice::Iter;
struct W<'a> { it: Iter<'a, i32> }
fn f(v: &[i32]) -> Iter<i32> { v.iter() }
fn main() { let v = [1, 2]; let mut w = W { it: f(&v) }; println!("{:?}", w.it.next()); }

#![deny(warnings)]
use std::fmt::Debug;
fn main() { let x = 1; let a: &dyn Debug = &x; let b: &dyn Debug = &x; let p = a as *const dyn Debug; let q = b as *const dyn Debug; println!("{}", p == q); }

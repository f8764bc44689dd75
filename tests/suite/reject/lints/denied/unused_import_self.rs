#![deny(unused_imports)]
use std::fmt::{self, Debug};
pub fn f(x: &dyn Debug) { println!("{x:?}") }
fn main() {}

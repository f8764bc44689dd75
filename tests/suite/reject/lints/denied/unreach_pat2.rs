#![deny(unreachable_patterns)]
pub fn f(x: Option<i32>) { match x { Some(_) => {} None => {} Some(1) => {} } }
fn main() {}

#![deny(warnings)]
#[unsafe(no_mangle)] pub extern "C" fn f(s: Vec<i32>) -> usize { s.len() }
fn main() { println!("{}", f(vec![])); }

#![deny(warnings)]
macro_rules! m { () => { fn f() -> i32 { 1 } } }
/// doc
m!();
fn main() { println!("{}", f()); }

#![deny(unreachable_code)]
fn f() -> i32 { loop { println!("a"); }
  5 } fn main() { f(); }

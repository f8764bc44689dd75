#![deny(for_loops_over_fallibles)]
pub fn f(x: Option<i32>) { for _ in x {} }
fn main() {}

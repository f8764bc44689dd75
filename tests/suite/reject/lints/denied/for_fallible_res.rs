#![deny(for_loops_over_fallibles)]
pub fn f(x: Result<i32, i32>) { for _ in x {} }
fn main() {}

fn f(g: fn(#[foo] i32) -> i32) -> i32 { g(1) }
fn main() { f(|x| x); }

const fn f(x: Vec<i32>) -> usize { x.len() }
fn main() {}

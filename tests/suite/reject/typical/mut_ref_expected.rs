fn f(v: &mut Vec<i32>) {}
fn main() { let mut v = vec![]; f(&v); }

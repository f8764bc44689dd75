fn f(x: i32) { let mut ref y = x; }
fn main() {}

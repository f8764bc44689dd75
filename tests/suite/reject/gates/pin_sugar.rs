fn f(x: &pin mut i32) {}
fn main() {}

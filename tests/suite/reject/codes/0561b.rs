type A = fn(mut x: i32);
fn main() {}

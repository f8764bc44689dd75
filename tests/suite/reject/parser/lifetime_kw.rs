fn f<'fn>(x: &'fn i32) {}
fn main() {}

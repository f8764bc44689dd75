fn foo<F>(t: F, x: &i32) where F: for<'a> Fn(i32) -> Option<&'a i32> {}
fn main() {}

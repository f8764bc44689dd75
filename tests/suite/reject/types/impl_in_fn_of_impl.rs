fn f(x: impl Fn(impl Sized)) {}
fn main() {}

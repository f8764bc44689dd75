fn f(x: impl Iterator<Item = impl Fn(impl Sized)>) {}
fn main() {}

fn f(x: &dyn ?Sized) {}
fn main() {}

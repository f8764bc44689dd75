trait A { type T; }
fn f(a: &dyn A) {}
fn main() {}

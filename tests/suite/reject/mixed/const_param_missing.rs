struct A<const N: usize>;
fn f(a: A) {}
fn main() {}

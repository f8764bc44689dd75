struct A<const N: usize>;
fn f(a: A<u8>) {}
fn main() {}

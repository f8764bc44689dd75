struct A<const N: usize>;
fn f(a: A<"x">, b: A<true>) {}
fn main() {}

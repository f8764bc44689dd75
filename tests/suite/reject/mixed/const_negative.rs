struct A<const N: usize>;
fn f(a: A<-1>) {}
fn main() {}

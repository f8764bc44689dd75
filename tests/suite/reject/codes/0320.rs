enum A<T> { Nil, Cons(T, Box<A<(T, T)>>) }
fn f<T>(x: A<T>) {}
fn g() { f::<i32>(A::Nil); }
fn main() {}

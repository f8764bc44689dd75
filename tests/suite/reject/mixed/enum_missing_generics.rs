enum E<T> { A(T) }
fn f(e: E) {}
fn main() {}

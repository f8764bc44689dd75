fn f<T(x: T) {}
fn main() {}

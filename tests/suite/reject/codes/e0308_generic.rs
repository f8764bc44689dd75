fn f<T>(a: T, b: T) {}
fn main() { f(1, "a"); }

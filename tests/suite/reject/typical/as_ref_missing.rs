fn f<T: AsRef<str>>(t: T) {}
fn main() { f(5); }

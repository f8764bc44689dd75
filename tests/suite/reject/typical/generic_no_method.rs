fn f<T>(t: T) { t.foo(); }
fn main() {}

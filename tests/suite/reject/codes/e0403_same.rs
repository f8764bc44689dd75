fn f<T, T>(s: T, u: T) {}
trait Foo<T> { fn g<T>(t: T); }
fn main() {}

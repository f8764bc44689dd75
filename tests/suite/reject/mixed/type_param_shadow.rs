struct S<T>(T);
impl<T> S<T> { fn f<T>(t: T) {} }
fn main() {}

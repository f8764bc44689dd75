struct S<T>(T);
impl<T> S<T> { fn g<T>(t: T) {} }
fn main() {}

struct A<T>(T);
impl<T> A<T> { fn f() { struct B(T); } }
fn main() {}

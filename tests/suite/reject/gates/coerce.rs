struct S<T: ?Sized>(Box<T>);
impl<T: ?Sized, U: ?Sized> std::ops::CoerceUnsized<S<U>> for S<T> {}
fn main() {}

struct S<T>(Box<T>) where T: ?Sized;
impl<T> S<T> where T: ?Sized { fn f(&self) where T: ?Sized {} }
fn main() {}

struct Bad<T: ?Sized + ?Sized> { inner: Box<T> } fn main() {}

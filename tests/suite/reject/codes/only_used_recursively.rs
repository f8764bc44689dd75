struct S<T> { x: Option<Box<S<T>>> } fn main() {}

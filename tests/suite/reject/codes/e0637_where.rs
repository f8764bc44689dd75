fn f<T>(x: T) where &T: Clone, T: Into<&u32> {}
fn main() {}

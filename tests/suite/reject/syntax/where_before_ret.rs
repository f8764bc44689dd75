fn f<T>(x: T) where T: Clone -> T { x }
fn main() {}

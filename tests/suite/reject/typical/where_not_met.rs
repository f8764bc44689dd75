fn f<T>(t: T) where T: Iterator<Item = String> {}
fn main() { f(vec![1].into_iter()); }

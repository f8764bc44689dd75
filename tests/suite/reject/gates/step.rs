fn f<T: std::iter::Step>(a: T) {}
fn main() {}

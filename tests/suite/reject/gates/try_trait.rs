fn f<T: std::ops::Try>(t: T) {}
fn main() {}

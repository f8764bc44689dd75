fn f<T>(a: T, b: T) -> bool { a < b }
fn main() {}

fn foo<T, const N: T>() {}
fn main() {}

const fn f<T>(a: T, b: T) -> T { a } fn main() {}

const fn f(a: i32, b: i32) -> bool { a == b && a < b } const fn g(a: &str, b: &str) -> bool { a == b } fn main() {}

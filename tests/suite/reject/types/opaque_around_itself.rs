fn f(n: i32) -> impl Sized { if n == 0 { return f(n-1); } (f(n - 1), 1) }
fn main() {}

struct W<T>(T);
fn f<T>(n: u32, t: T) { if n > 0 { f(n - 1, W(t)); } }
fn main() { f(3, 1); }

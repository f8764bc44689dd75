fn f<T: Fn()>(n: u32, t: T) { if n > 0 { f(n - 1, || t()); } }
fn main() { f(3, || ()); }

fn f(n: usize) { const N: usize = n; let a = [0; n]; }
fn main() {}

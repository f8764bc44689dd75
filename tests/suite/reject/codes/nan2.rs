const N: f64 = f64::NAN;
fn f(x: f64) { if let N = x {} }
fn main() {}

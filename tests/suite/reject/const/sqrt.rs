const fn f(x: f64) -> f64 { x.sqrt() } fn main() {}

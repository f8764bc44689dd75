const X: f64 = 2.0f64.powi(2); fn main() {}

#![deny(invalid_nan_comparisons)]
pub fn f(x: f32) -> bool { x == f32::NAN }
fn main() {}

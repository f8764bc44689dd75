#[derive(PartialEq, Eq)]
struct Outer { i: f64 }
fn main() {}

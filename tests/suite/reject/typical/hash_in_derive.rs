#[derive(Hash)]
struct Outer { i: f64 }
fn main() {}

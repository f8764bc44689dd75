struct Inner;
#[derive(Clone)]
struct Outer { i: Inner }
fn main() {}

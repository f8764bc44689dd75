struct Inner;
#[derive(Debug)]
struct Outer { i: Inner }
fn main() {}

struct Inner;
#[derive(PartialEq)]
struct Outer { i: Inner }
fn main() {}

struct Inner;
#[derive(Default)]
struct Outer { i: Inner }
fn main() {}

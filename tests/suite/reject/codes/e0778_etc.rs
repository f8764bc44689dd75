#[derive(Clone, Nope)]
struct S;
fn main() {}

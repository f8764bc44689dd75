#[derive(Clone; Copy)]
struct S;
fn main() {}

#[allow(unused dead_code)]
struct S;
fn main() {}

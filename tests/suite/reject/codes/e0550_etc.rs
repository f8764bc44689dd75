#[derive("Clone")]
struct S;
fn main() {}

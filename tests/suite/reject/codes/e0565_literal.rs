#[repr("C")]
struct S;
fn main() {}

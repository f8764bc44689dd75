#[derive(serde::Serialize, Debug)]
struct S;
fn main() {}

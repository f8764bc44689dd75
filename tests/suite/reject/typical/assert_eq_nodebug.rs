#[derive(PartialEq)]
struct S;
fn main() { assert_eq!(S, S); }

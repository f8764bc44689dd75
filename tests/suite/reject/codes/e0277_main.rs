struct S;
fn main() -> S { S }

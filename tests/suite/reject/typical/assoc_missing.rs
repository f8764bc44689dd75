struct S;
fn main() { S::new(); }

struct S;
fn main() { S[0]; }

struct S;
fn main() { let s = S; s(); 5(); }

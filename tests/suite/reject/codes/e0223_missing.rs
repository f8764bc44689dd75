struct S;
fn f(x: S::Unknown) {}
fn main() {}

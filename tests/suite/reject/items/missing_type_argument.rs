struct P<T>(T);
fn f(p: P) {}
fn main() {}

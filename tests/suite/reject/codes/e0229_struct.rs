struct S<T>(T);
fn f(s: S<T = u8>) {}
fn main() {}

struct S<'a, T>(&'a T);
fn f(x: S<u8, 'static>) {}
fn main() {}

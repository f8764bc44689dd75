struct S<'a>(&'a u8);
fn f(s: S<'static, 'static>) {}
fn main() {}

struct S;
fn f<T: S>() {}
fn main() {}

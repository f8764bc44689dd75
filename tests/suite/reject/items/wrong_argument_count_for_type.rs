struct P<T>(T);
fn f(p: P<i32, i32>) {}
fn main() {}

struct S<T>(T);
impl S<T> { fn f() {} }
fn main() {}

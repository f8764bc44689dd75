struct S<T>(T);
impl S { fn f() {} }
fn main() {}

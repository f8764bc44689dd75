struct S;
impl S { fn f() -> Self::Out { 1 } }
fn main() {}

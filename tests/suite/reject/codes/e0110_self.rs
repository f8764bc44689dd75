struct S;
impl S { fn f() -> Self<u8> { S } }
fn main() {}

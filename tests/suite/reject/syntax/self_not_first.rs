struct S;
impl S { fn f(a: u8, self) {} }
fn main() {}

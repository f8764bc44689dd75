struct S;
impl S { fn f(self: u8) {} }
fn main() {}

struct S;
impl S { fn f(self: &mut u8) {} }
fn main() {}

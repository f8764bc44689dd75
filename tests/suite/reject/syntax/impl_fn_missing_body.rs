struct S;
impl S { fn f(); }
fn main() {}

struct S;
impl S { fn f() -> impl Sized + use<Self> { 1 } }
fn main() {}

struct S;
impl Into<S> for S { fn into(self) -> S { self } }
fn main() {}

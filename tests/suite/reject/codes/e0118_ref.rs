struct S;
impl &S { fn hi(&self) {} }
fn main() {}

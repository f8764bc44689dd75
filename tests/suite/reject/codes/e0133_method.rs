struct S;
impl S { unsafe fn m(&self) {} }
fn main() { S.m(); }

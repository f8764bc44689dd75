struct S;
impl S { fn m<T>(&self) {} }
fn main() { S.m::<u8, u16>(); }

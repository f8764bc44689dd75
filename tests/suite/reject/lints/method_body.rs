struct S;
impl S { fn f(&self) -> i32 { i32::MAX + 1 } }
fn main() { println!("{}", S.f()); }

trait Tr<T> {}
impl<T> Tr<T> for u8 {}
fn f() -> impl Tr<impl Copy> { 1u8 }
fn main() { f() + 1; }

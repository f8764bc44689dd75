struct S<T>(T);
impl<T> S<T> {
    const N: usize = 4;
    fn f(x: [u8; Self::N]) {}
}
fn main() {}

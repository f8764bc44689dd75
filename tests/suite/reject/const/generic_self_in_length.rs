struct S<T>(T);
impl<T> S<T> {
    const N: usize = 3;
    fn f() -> [u8; Self::N] {
        [0; 3]
    }
}
fn main() {}

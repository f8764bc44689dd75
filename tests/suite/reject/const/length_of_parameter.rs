struct S<T>(T);
trait N {
    const N: usize;
}
impl<T> N for S<T> {
    const N: usize = 3;
}
fn f<T: N>() -> usize {
    let x = [0u8; T::N];
    x.len()
}
fn main() {}

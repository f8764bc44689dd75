trait A {
    const N: usize;
    fn f() -> [u8; Self::N];
}
fn main() {}

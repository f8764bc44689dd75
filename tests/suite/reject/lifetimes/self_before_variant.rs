enum E<'a> {
    A(&'a str),
    B,
}
impl<'a> E<'a> {
    fn f(x: &str) -> usize {
        let e = Self::A(x);
        0
    }
}
fn main() {}

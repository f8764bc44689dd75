struct S<'a> {
    r: &'a str,
}
impl<'a> S<'a> {
    fn f(o: S<'_>) -> usize {
        let Self { r } = o;
        r.len()
    }
}
fn main() {}

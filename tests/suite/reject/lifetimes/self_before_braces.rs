struct S<'a> {
    r: &'a str,
}
impl<'a> S<'a> {
    fn f(&self, x: &str) -> usize {
        let s = Self { r: x };
        s.r.len()
    }
}
fn main() {}

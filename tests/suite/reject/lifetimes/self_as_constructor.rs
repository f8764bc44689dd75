struct S<'a>(&'a str);
impl<'a> S<'a> {
    fn f(&self, x: &str) -> usize {
        let s = Self(x);
        s.0.len()
    }
}
fn main() {}

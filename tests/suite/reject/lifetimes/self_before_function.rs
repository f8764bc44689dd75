struct S<'a> {
    r: &'a str,
}
impl<'a> S<'a> {
    fn new(r: &'a str) -> Self {
        S { r }
    }
    fn f(&self, x: &str) -> usize {
        let s = Self::new(x);
        s.r.len()
    }
}
fn main() {}

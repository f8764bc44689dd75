const fn len<'a>(s: &'a str) -> usize {
    s.len()
}
struct N<'b> {
    b: &'b str,
}
impl<'b> N<'b> {
    const K: N<'b> = N { b: "a" };
    fn f(x: &str) -> bool {
        let k: &str = Self::K.b;
        std::ptr::eq(k, x)
    }
    fn g() -> &'static str {
        Self::K.b
    }
}
fn main() {}

trait T {
    fn f(x: Self);
}
impl<'a> T for &'a str {
    fn f(x: Self) {}
}
fn g(x: &str) {
    <&'static str as T>::f(x)
}
fn main() {}

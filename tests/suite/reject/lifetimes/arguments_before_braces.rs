struct S<'a> {
    r: &'a str,
}
fn f(x: &str) {
    let s = S::<'static> { r: x };
}
fn main() {}

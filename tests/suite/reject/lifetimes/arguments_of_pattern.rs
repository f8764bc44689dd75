struct S<'a> {
    r: &'a str,
}
fn f<'b>(s: S<'b>) {
    let S::<'static> { r } = s;
}
fn main() {}

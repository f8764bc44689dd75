trait Tr<'a> {
    type Out;
}
impl<'a> Tr<'a> for () {
    type Out = &'a str;
}
fn f() -> impl for<'a> Tr<'a, Out = impl Sized + 'a> {}
fn main() {}

#[derive(Clone)]
struct Foo<'a> { ty: &'a mut bool }
impl<'a> Copy for Foo<'a> {}
fn main() {}

trait T { type A<'a>; fn f<'a>(&'a self) -> Self::A<'a>; }
fn main() {}

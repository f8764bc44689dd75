struct Foo; impl Foo { fn foo<R: std::ops::Deref<Target = Self>>(self: R) {} } fn main() {}

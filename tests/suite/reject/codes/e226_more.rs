trait Foo {} type T<'a, 'b> = dyn Foo + 'a + 'b; fn main() {}

trait Foo<T> { type A; }
fn foo(x: impl for<'x> Foo<&'x isize>) {}
fn bar<I: for<'x> Foo<&'x isize>>(x: I::A) {}
fn main() {}

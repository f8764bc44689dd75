trait Foo<'foo>: 'foo {}
trait Bar<'bar>: 'bar {}
trait FooBar<'foo, 'bar>: Foo<'foo> + Bar<'bar> {}
struct Baz<'foo, 'bar, 'baz> {
    x: dyn FooBar<'foo, 'bar> + 'baz,
    y: dyn FooBar<'foo, 'bar>,
}
fn main() {}

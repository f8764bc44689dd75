enum Foo {}
type FooAlias = Foo;
fn main() {
    let u = FooAlias { value: 0 };
}

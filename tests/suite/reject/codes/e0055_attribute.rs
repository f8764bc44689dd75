#![recursion_limit="4"]
#[derive(Clone)]
struct Foo;
impl Foo { fn foo(&self) {} }
fn main() {
    let foo = Foo;
    let ref_foo = &&&&&&foo;
    ref_foo.foo();
}

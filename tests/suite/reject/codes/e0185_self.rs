trait Foo { fn foo(); }
struct Bar;
impl Foo for Bar {
    fn foo(&self) {}
}
fn main() {}
